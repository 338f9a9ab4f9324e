/** What drawing a message needs to know of its surroundings. */
export interface Drawing {
  /** The short name of a person or channel by id, as in a mention; the id itself where it is unknown. */
  handleOf(id: string): string;
  /** Clicks a button of the message, by its action id; resolves when the app is done with it. */
  click(actionId: string): Promise<void>;
}

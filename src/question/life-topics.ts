/** The topics that are answered by where a system stands in its life. */
export const statusTopics: readonly string[] = ['status', 'end-of-life'];

/** Those, and for how long somebody supports it. */
export const topicsOfLife: readonly string[] = [...statusTopics, 'support'];

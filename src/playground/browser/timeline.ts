import { drawMessage, type MessageDrawing } from './draw-message.js';
import { make } from './make.js';
import type { PageChange, PageMessage } from './protocol.js';

/** The messages of one channel on the page; each keeps its node, so that what is open stays open. */
export interface Timeline {
  /** Shows these messages and nothing else. */
  show(messages: readonly PageMessage[]): void;
  apply(change: PageChange): void;
}

/** What the timeline asks of the page. */
export interface TimelineDrawing {
  drawingOf(message: PageMessage): MessageDrawing;
  /** What to show where there is no message. */
  drawEmpty(): HTMLElement;
}

/** An empty timeline in this element. */
export function createTimeline(log: HTMLElement, { drawingOf, drawEmpty }: TimelineDrawing): Timeline {
  const nodes = new Map<string, HTMLElement>();

  function containerOf({ thread_ts }: PageMessage): Element {
    const root = thread_ts === undefined ? undefined : nodes.get(thread_ts);
    return root?.querySelector(':scope > .replies') ?? log;
  }

  function add(message: PageMessage): void {
    const node = drawMessage(message, drawingOf(message));
    nodes.set(message.ts, node);
    log.querySelector(':scope > .empty')?.remove();
    containerOf(message).append(node);
  }

  function replace(message: PageMessage, old: HTMLElement): void {
    const node = drawMessage(message, drawingOf(message));
    node.querySelector(':scope > .replies')?.replaceWith(old.querySelector(':scope > .replies') ?? make('div'));
    nodes.set(message.ts, node);
    old.replaceWith(node);
  }

  function showEmptyIfSo(): void {
    if (log.childElementCount === 0) log.append(drawEmpty());
  }

  /** A message that does not fit is shown from its beginning. */
  function scrollTo(node: HTMLElement | undefined): void {
    const fits = (node?.offsetHeight ?? 0) <= log.clientHeight;
    node?.scrollIntoView({ block: fits ? 'nearest' : 'start' });
  }

  return {
    show(messages) {
      nodes.clear();
      log.replaceChildren();
      for (const message of messages) add(message);
      showEmptyIfSo();
      log.scrollTop = log.scrollHeight;
    },
    apply({ change, message }) {
      const old = nodes.get(message.ts);
      if (change === 'removed') {
        old?.remove();
        nodes.delete(message.ts);
        showEmptyIfSo();
      } else if (old === undefined) {
        add(message);
      } else {
        replace(message, old);
      }
      scrollTo(nodes.get(message.ts));
    },
  };
}

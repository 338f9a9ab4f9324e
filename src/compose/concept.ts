import type { ArticleAnswer, ConceptAnswer } from '../answer.js';
import type { Article } from '../knowledge/knowledge.js';
import { indexOf } from '../question/part-id.js';
import { type Context, frame, nameOf, type ReadingOf, sentence } from './context.js';
import { shownLink } from './facts-of.js';
import { profileOf } from './follow-ups.js';

/** What a word means, or several side by side, and which systems show it. */
export function concept(context: Context): ConceptAnswer {
  const { matches, knowledge, citations } = context;
  const [first, ...others] = matches.concepts;
  if (!first) throw new Error('a concept answer needs a concept');
  const paragraphs = [
    ...(first.more ?? []).map((one) => citations.state(one)),
    ...others.map((one) => citations.state(one.definition, `${one.name}: ${one.definition.value}`)),
  ];
  const definition = citations.state(first.definition);
  const examples = [...new Set(matches.concepts.flatMap((one) => one.examples ?? []))].flatMap(
    (id) => knowledge.systems.get(id) ?? [],
  );
  const links = matches.concepts.flatMap((one) => one.links ?? []).map((link) => shownLink(context, link));
  const related = (first.related ?? []).flatMap((id) => knowledge.concepts.get(id) ?? []);
  const next = related.map(({ name }) => ({ label: `What is ${name}?`, question: `What is ${name}?` }));
  return {
    kind: 'concept',
    ...frame(
      context,
      `${first.name}: ${sentence(definition.text)}`,
      [],
      [...examples.slice(0, 1).map(profileOf), ...next],
    ),
    paragraphs: [definition, ...paragraphs],
    examples: examples.map(nameOf),
    links,
  };
}

/** What a dated text says, in whole or about some systems, and how it is often misread. */
export function article(context: Context, text: Article, reading: ReadingOf<'article'>): ArticleAnswer {
  const { citations, matches } = context;
  const sayings = reading.sayings.flatMap((id) => text.says[indexOf(id)] ?? []);
  const aboutSystems = matches.systems.flatMap((system) => system.article ?? []);
  const asked = [...aboutSystems, ...(aboutSystems.length > 0 ? [] : sayings)];
  const shown = asked.length > 0 ? asked : [text.summary, ...text.says];
  const paragraphs = [...shown, ...(text.caution ? [text.caution] : [])].map((one) => citations.state(one));
  const about = matches.systems.length > 0 ? ` on ${matches.systems.map((system) => system.name).join(' and ')}` : '';
  const headline = `${text.name} (${text.publisher}, ${text.published})${about}: ${sentence(paragraphs[0]?.text ?? '')}`;
  const links = (text.links ?? []).map((link) => shownLink(context, link));
  return {
    kind: 'article',
    ...frame(context, headline, matches.systems, matches.systems.map(profileOf)),
    paragraphs,
    links,
  };
}

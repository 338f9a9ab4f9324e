import { type Document, isScalar, parseDocument } from 'yaml';
import type { Problem } from './problem.js';
import { syntaxProblems } from './syntax-problems.js';

/** A file of the knowledge folder: its path in the folder, with slashes, and its text. */
export interface TextFile {
  path: string;
  text: string;
}

/** What a YAML file holds; `written` gives a value as it stands in the file (`3.10`, which YAML takes for 3.1). */
export interface Yaml {
  data: unknown;
  written(path: PropertyKey[]): string;
}

/** Reads a YAML file, or says in plain words what keeps it from being read. */
export function readYaml({ path, text }: TextFile): Yaml | { problems: Problem[] } {
  const document = parseDocument(text);
  const problems = syntaxProblems(document, text).map((problem) => ({ file: path, ...problem }));
  return problems.length > 0 ? { problems } : { data: document.toJS(), written: (at) => writtenAt(document, at) };
}

function writtenAt(document: Document, path: PropertyKey[]): string {
  const node = document.getIn(path, true);
  return (isScalar(node) && node.source) || '';
}

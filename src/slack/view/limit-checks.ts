/**
 * The small checks that the tables of Block Kit rules are made of. A check looks at one value and returns
 * what is wrong with it, in Slack's words, each with the JSON pointer of the place; an empty list means fine.
 */
export type Check = (value: unknown, pointer: string) => string[];

/** One field of an object: what it must look like, and whether it must be there. */
export interface Field {
  check: Check;
  required: boolean;
}

/** True for a plain object, not for null or an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A problem as Slack writes it. */
export function problem(what: string, pointer: string): string {
  return `${what} [json-pointer:${pointer}]`;
}

/** A field that must be there. */
export function required(check: Check): Field {
  return { check, required: true };
}

/** A field that may be left out. */
export function optional(check: Check): Field {
  return { check, required: false };
}

/** A string of `min` (1 unless told) to `max` UTF-16 code units. */
export function string(max: number, min = 1): Check {
  return (value, pointer) => {
    if (typeof value !== 'string') return [problem('must be a string', pointer)];
    if (value.length < min) return [problem(`must be more than ${min - 1} characters`, pointer)];
    if (value.length > max) return [problem(`must be less than ${max + 1} characters`, pointer)];
    return [];
  };
}

/** An absolute link of at most `max` characters with one of these schemes. */
export function link(max: number, schemes: readonly string[] = ['http:', 'https:', 'mailto:']): Check {
  const length = string(max);
  return (value, pointer) => {
    const problems = length(value, pointer);
    if (problems.length > 0 || typeof value !== 'string') return problems;
    const known = URL.canParse(value) && schemes.includes(new URL(value).protocol);
    return known ? [] : [problem('must be a valid URL', pointer)];
  };
}

/** True or false. */
export const flag: Check = (value, pointer) =>
  typeof value === 'boolean' ? [] : [problem('must be a boolean', pointer)];

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Check {
  return (value, pointer) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? []
      : [problem(`must be a whole number from ${min} to ${max}`, pointer)];
}

/** Any finite number. */
export const number: Check = (value, pointer) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : [problem('must be a number', pointer)];

/** One of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return (value, pointer) =>
    typeof value === 'string' && words.includes(value) ? [] : [problem(`must be one of: ${words.join(', ')}`, pointer)];
}

/** A list of `min` to `max` items that all pass `item`. */
export function list(item: Check, min: number, max: number): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return [problem('must be an array', pointer)];
    const items: unknown[] = value;
    const problems = items.flatMap((each, index) => item(each, `${pointer}/${index}`));
    if (items.length < min) problems.push(problem(`no less than ${min} items allowed`, pointer));
    if (items.length > max) problems.push(problem(`no more than ${max} items allowed`, pointer));
    return problems;
  };
}

/** An object with these fields and no others. */
export function object(fields: Readonly<Record<string, Field>>): Check {
  return (value, pointer) => {
    if (!isRecord(value)) return [problem('must be an object', pointer)];
    const known = Object.entries(fields).flatMap(([name, field]) => {
      if (value[name] !== undefined) return field.check(value[name], `${pointer}/${name}`);
      return field.required ? [problem(`missing required field: ${name}`, pointer)] : [];
    });
    const extra = Object.keys(value).filter((name) => value[name] !== undefined && !Object.hasOwn(fields, name));
    return [...known, ...extra.map((name) => problem(`invalid additional property: ${name}`, pointer))];
  };
}

/** An object whose `type` picks the fields it may have. */
export function byType(kinds: Readonly<Record<string, Readonly<Record<string, Field>>>>): Check {
  return (value, pointer) => {
    if (!isRecord(value)) return [problem('must be an object', pointer)];
    if (value.type === undefined) return [problem('missing required field: type', pointer)];
    const fields = typeof value.type === 'string' && Object.hasOwn(kinds, value.type) ? kinds[value.type] : undefined;
    if (fields === undefined) return [problem(`unsupported type: ${String(value.type)}`, `${pointer}/type`)];
    return object({ type: required(oneOf(String(value.type))), ...fields })(value, pointer);
  };
}

/** `check`, and then one more rule about the object as a whole. */
export function also(check: Check, rule: (value: Record<string, unknown>) => string | undefined): Check {
  return (value, pointer) => {
    const broken = isRecord(value) ? rule(value) : undefined;
    return [...check(value, pointer), ...(broken === undefined ? [] : [problem(broken, pointer)])];
  };
}

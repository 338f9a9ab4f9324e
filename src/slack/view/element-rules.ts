import {
  also,
  byType,
  type Check,
  type Field,
  flag,
  integer,
  link,
  list,
  object,
  oneOf,
  optional,
  required,
  string,
} from './limit-checks.js';

const maxIdCharacters = 255;
const maxLabelCharacters = 75;
const maxPlaceholderCharacters = 150;
const maxOptionValueCharacters = 75;
const maxButtonValueCharacters = 2000;
const maxUrlCharacters = 3000;
const maxAltTextCharacters = 2000;
const maxOptions = 100;

/** A plain_text object of at most `max` characters. */
export function plainText(max: number): Check {
  return byType({ plain_text: { text: required(string(max)), emoji: optional(flag) } });
}

/** A plain_text or mrkdwn object of at most `max` characters. */
export function anyText(max: number): Check {
  return byType({
    plain_text: { text: required(string(max)), emoji: optional(flag) },
    mrkdwn: { text: required(string(max)), verbatim: optional(flag) },
  });
}

/** The id of a block or an action. */
export const idField: Field = optional(string(maxIdCharacters));

/** The fields of a picture, as a block and as an element. */
export const imageFields = {
  alt_text: required(string(maxAltTextCharacters)),
  image_url: optional(link(maxUrlCharacters, ['http:', 'https:'])),
  slack_file: optional(
    object({ id: optional(string(maxIdCharacters)), url: optional(link(maxUrlCharacters, ['http:', 'https:'])) }),
  ),
};

/** A picture says where it is in exactly one way. */
export function onePlace(image: Record<string, unknown>): string | undefined {
  const places = [image.image_url, image.slack_file].filter((place) => place !== undefined).length;
  return image.type === 'image' && places !== 1 ? 'must have exactly one of: image_url, slack_file' : undefined;
}

const confirm = optional(
  object({
    title: optional(plainText(100)),
    text: required(anyText(300)),
    confirm: optional(plainText(30)),
    deny: optional(plainText(30)),
    style: optional(oneOf('primary', 'danger')),
  }),
);

const option = object({
  text: required(plainText(maxLabelCharacters)),
  value: required(string(maxOptionValueCharacters)),
  description: optional(plainText(maxLabelCharacters)),
});

const overflowOption = object({
  text: required(plainText(maxLabelCharacters)),
  value: required(string(maxOptionValueCharacters)),
  url: optional(link(maxUrlCharacters)),
});

const choice = { action_id: idField, confirm, focus_on_load: optional(flag) };
const placeholder = optional(plainText(maxPlaceholderCharacters));

/** What can be clicked or chosen, by type. */
const interactive = {
  button: {
    text: required(plainText(maxLabelCharacters)),
    action_id: idField,
    value: optional(string(maxButtonValueCharacters)),
    url: optional(link(maxUrlCharacters)),
    style: optional(oneOf('primary', 'danger')),
    confirm,
    accessibility_label: optional(string(maxLabelCharacters)),
  },
  static_select: {
    ...choice,
    placeholder,
    options: optional(list(option, 1, maxOptions)),
    option_groups: optional(
      list(
        object({ label: required(plainText(maxLabelCharacters)), options: required(list(option, 1, maxOptions)) }),
        1,
        maxOptions,
      ),
    ),
    initial_option: optional(option),
  },
  external_select: {
    ...choice,
    placeholder,
    initial_option: optional(option),
    min_query_length: optional(integer(0, 1000)),
  },
  overflow: { action_id: idField, confirm, options: required(list(overflowOption, 1, 5)) },
};

function optionsOrGroups(element: Record<string, unknown>): string | undefined {
  const given = [element.options, element.option_groups].filter((field) => field !== undefined).length;
  return element.type === 'static_select' && given !== 1
    ? 'must have exactly one of: options, option_groups'
    : undefined;
}

/** An element of an actions block. */
export const actionElement: Check = also(byType(interactive), optionsOrGroups);

/** The element beside a section's text. */
export const accessory: Check = also(also(byType({ ...interactive, image: imageFields }), optionsOrGroups), onePlace);

/** An element of a context block. */
export const contextElement: Check = also(
  byType({
    plain_text: { text: required(string(maxUrlCharacters)), emoji: optional(flag) },
    mrkdwn: { text: required(string(maxUrlCharacters)), verbatim: optional(flag) },
    image: imageFields,
  }),
  onePlace,
);

const feedbackButton = required(
  object({
    text: required(plainText(maxLabelCharacters)),
    value: required(string(maxButtonValueCharacters)),
    accessibility_label: optional(string(maxLabelCharacters)),
  }),
);

/** An element of a context_actions block. */
export const contextActionElement: Check = byType({
  feedback_buttons: { action_id: idField, positive_button: feedbackButton, negative_button: feedbackButton },
  icon_button: {
    action_id: idField,
    icon: required(string(maxIdCharacters)),
    text: required(plainText(maxLabelCharacters)),
    value: optional(string(maxButtonValueCharacters)),
    confirm,
    accessibility_label: optional(string(maxLabelCharacters)),
    visible_to_user_ids: optional(list(string(maxIdCharacters), 0, maxOptions)),
  },
});

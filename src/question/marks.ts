const tunables = {
  /** Nothing is looked for outside of so many characters at each end, so that a pasted log costs no more than a question. */
  maxCharactersAtEachEnd: 4_000,
};

/** Nothing but emoji of approval, as characters and as Slack writes them. */
const onlyApproval =
  /^(?:\s|(?:👍|🙏|🎉|👏|🙌|❤️|❤|💯|👌|😊|🙂)[\u{1F3FB}-\u{1F3FF}]?|:(?:\+1|thumbsup|pray|tada|clap|raised_hands|heart|100|ok_hand|blush|slightly_smiling_face)(?:::skin-tone-\d)?:)+$/u;

/** "Ok.", and nothing else. */
const onlyAssent = /^\s*(?:ok(?:ay)?|k|alright|all right|fine|right)[\s.!]*$/i;

/** "RancherOS → ?", "atomic host -> now?" */
const arrowToNothing = /(?:→|->|=>)\s{0,9}(?:now|what)?[\s?]{0,9}$/i;

/** Words of Portuguese alone, in which "no" is "in the". */
const portuguese =
  /(?:^|\s)(?:quais|funcionam|rodam|não|são|você|suportam|está|estão|operacional|operacionais)(?=\s|$)/iu;

/** "*image mode": how one mends what one has just typed; "*image mode*" is bold. */
const mended = /^\s*\*+\s*(?=\p{L}[^*]*$)/u;

/** "No the openSUSE one": no property that one does not want. */
const notThat = /^\s*(?:no|nope|nah)[\s,.]+(?=the\b.*\bone\b)/i;

/** "AWS yes, Google Cloud no." */
const yesAndNo = /^(.*?)\s+yes\s*[,;.]\s*(?:but\s+)?(.*?)\s+no(?=[\s]*[.,;!?]|\s*$)/i;

/** "..., what os?", "..., what is there?", "..., where to?" behind requirements. */
const whichSystem =
  /(?<=[,.;:!?–-]\s+)(?:so |and )?(?:(?:what|which) (?:os|distro|system)|what(?:['’]?s| is) there|where to)(?=[\s?!.]*$)/i;

/** "Butane = ?" */
const equalsWhat = /^\s*(\S+(?: \S+)?)\s*=\s*\?+\s*$/;

/** The bot's own command, typed where it is no command: "/microos help" in a mention. */
const ownCommand = /^\s*\/microos\b/i;

/**
 * The text with words in place of marks: a thumb up and nothing else is a thank you, an arrow to nothing asks what comes
 * after, a plus is an "and". Of a very long text its two ends.
 */
export function inWords(text: string): string {
  const line = endsOf(text).replace(ownCommand, '');
  if ((onlyApproval.test(line) && line.trim() !== '') || onlyAssent.test(line)) return 'thanks';
  const inEnglish = portuguese.test(line) ? line.replace(/\bn[oa]s?\b/gi, 'on') : line;
  return inEnglish
    .replace(/\bw\/o\b/gi, 'without')
    .replace(mended, 'I meant ')
    .replace(notThat, 'I meant ')
    .replace(equalsWhat, 'what is $1?')
    .replace(yesAndNo, 'with $1, without $2')
    .replace(whichSystem, 'what do you recommend')
    .replace(arrowToNothing, ' successor?')
    .replace(/\s[+&]\s/g, ' and ');
}

/** The text in single spaces; of a very long one its two ends. */
function endsOf(text: string): string {
  const each = tunables.maxCharactersAtEachEnd;
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 2 * each ? line : `${line.slice(0, each)} ${line.slice(-each)}`;
}

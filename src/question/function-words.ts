/**
 * English words that hold a sentence together and name nothing: articles, pronouns, auxiliaries, prepositions,
 * conjunctions, question words, and what one says around a request. As keys.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [
    'a an the this that these those some any all one ones no not none',
    'i im ive id we weve you youre he she it its they them me us him my our ours your his her their mine',
    'is are was were be been being am do does did done has have had having can cant could will wont would should shall',
    'may might must to of in on at by for from with about into as than and or but if so then',
    'there here theres what whats which who whom whose when where why how yes',
    'just only also too very really still after before please thanks hi hello hey',
    'get gets getting got want wants need needs like know tell make makes made',
  ]
    .join(' ')
    .split(' '),
);

/** The topics that are answered by links. */
export const linkTopics: readonly string[] = ['github', 'docs', 'site'];

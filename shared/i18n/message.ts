/** The languages of the app. */
export const languages = ['en', 'es'] as const;

/** A language of the app. */
export type Language = (typeof languages)[number];

/** Words that depend on a number: `{count}` chooses the form by the language's plural rules. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** One message in every language. `{name}` stands for a fact. Forgetting a language is a type error. */
export type Message = Readonly<Record<Language, string | Plural>>;

/** A fact of a message: the same in every language, or, like a day, said in each. */
export type Fact = string | number | Readonly<Record<Language, string>>;

/** Facts that fill a message. */
export type Facts = Readonly<Record<string, Fact>>;

/** The words of `message` in `language`, with its facts put in; a plural message chooses by `facts.count`. */
export function sayMessage(language: Language, message: Message, facts: Facts = {}): string {
  const words = message[language];
  const text = typeof words === 'string' ? words : words[new Intl.PluralRules(language).select(Number(facts['count'] ?? 0)) === 'one' ? 'one' : 'other'];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name] ?? whole;
    return typeof fact === 'object' ? fact[language] : String(fact);
  });
}

import { type Language, LANGUAGES } from '../../shared/words/languages.ts';
import { perLanguage, said } from './said.ts';

const nameOf = (language: Language) => (LANGUAGES[language].unreviewed ? said.signIn.unreviewed({ language: LANGUAGES[language].name }) : LANGUAGES[language].name);

/** Each by its own name, for whoever cannot read the one that is spoken; with a mark where nobody has read it yet who speaks it. */
export const languageNames = perLanguage((): Record<Language, string> => ({
  en: nameOf('en'),
  de: nameOf('de'),
  fr: nameOf('fr'),
  es: nameOf('es'),
  it: nameOf('it'),
  pt: nameOf('pt'),
  nl: nameOf('nl'),
  pl: nameOf('pl'),
  ja: nameOf('ja'),
  ar: nameOf('ar'),
}));

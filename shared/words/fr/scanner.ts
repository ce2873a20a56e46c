import type { Words } from '../load.ts';

export const scanner: Words['scanner'] = {
  title: 'Scanner et son',
  open: 'Régler et essayer le scanner et le son',
  card: {
    title: 'Scannez cette carte',
    says: 'La caisse apprend d’elle comment le scanner est réglé. Il n’y a rien d’autre à faire.',
    alt: 'La carte sous forme de code-barres',
    print: 'Imprimer la carte',
    orScanAnywhere: 'Une carte imprimée agit sur tous les écrans : scannée n’importe où, elle règle le scanner et ouvre celui-ci.',
  },
  byHand: { label: 'Le scanner est réglé sur', us: 'un clavier américain (habituel)', system: 'le clavier de cet ordinateur' },
  usb: {
    heard: 'Entendu par USB, quoi que l’on tape : {name}',
    'in-use': '{name} est utilisé par un autre programme. Fermez-le, puis débranchez le scanner et rebranchez-le.',
    'not-understood': '{name} ne dit pas comment il envoie ce qu’il lit. Réglez-le sur le mode HID POS, ou sur la frappe, d’après la feuille fournie avec lui.',
  },
  learnt: {
    known: 'Le scanner est réglé.',
    us: 'Il tape comme un clavier américain, quelle que soit la disposition du clavier de cet ordinateur.',
    system: 'Il tape selon la disposition du clavier de cet ordinateur. Si elle change, il faut scanner la carte à nouveau.',
    prefix: 'Avant chaque code, il met « {text} ». La caisse l’enlève.',
    suffix: 'Après chaque code, il met « {text} ». La caisse l’enlève.',
    'changes-case': 'Le scanner change les minuscules et les majuscules. Désactivez cela avec la feuille fournie, puis scannez la carte à nouveau.',
    'adds-too-much': 'Le scanner ajoute plus de 16 caractères à un code. Réglez-le à nouveau avec la feuille fournie, puis scannez la carte à nouveau.',
    'not-saved': 'Cela n’a pas pu être enregistré. Réessayez ; si cela persiste, prévenez le service informatique.',
  },
  ends: {
    enter: 'se termine par Entrée',
    tab: 'se termine par Tab',
    'line-feed': 'se termine par un saut de ligne',
    none: 'se termine par rien',
  },
  tried: {
    title: 'Ce qui a été entendu',
    none: 'Rien encore. Scannez un bon : ici, il est seulement lu, jamais recherché ni utilisé.',
    line: '{time}, {ends}',
    notACode: 'Ce n’est pas un code de bon : il contient un caractère qu’aucun code n’a, ou il est trop long.',
  },
  type: 'Tapez ici : la frappe n’est pas prise pour un scan',
  views: { label: 'Que régler', scanner: 'Scanner', sound: 'Son' },
  sound: {
    title: 'Son',
    says: 'Chaque résultat a son propre son. Écoutez-les : les entend-on malgré la file ?',
    volume: 'Volume : {percent, number} %',
    off: 'Le son est coupé.',
    play: 'Écouter {outcome}',
    notSaved: 'Cela n’a pas pu être enregistré. Réessayez.',
  },
  leave: 'Retour à la caisse (Échap)',
};

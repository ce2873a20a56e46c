import type { Words } from '../load.ts';

export const signIn: Words['signIn'] = {
  title: '担当者を選んでください',
  locked: 'レジをロックしました',
  lockedWhy: 'しばらく操作がなかったためロックしました。{name}のPINを入力すると、元の画面に戻ります。他の人がログインすると、最初から始まります。',
  person: '担当者',
  pin: 'PIN',
  showPin: 'PINを表示',
  signIn: 'ログイン',
  takeOver: '別のパソコンからレジを引き継ぐ…',
  language: '言語',
  unreviewed: '{language}（未校閲）',
  training: 'トレーニング',
  trainingPins: 'Anna（レジ係）：PIN 1111。Sam（責任者）：PIN 2222。Mia（マネージャー）：PIN 3333。',
  trainingSetUp: '店舗のレジとして設定するには：Miaでログインし、「データ」（F6）を開いてください。',
  wasSetUp: '{venue}のレジになりました',
  notIn: {
    'wrong-pin': 'PINが違います。もう一度入力してください。',
    defect: 'アプリでエラーが発生しました。もう一度お試しください。続く場合はIT担当に連絡してください。',
    locked: 'PINの間違いが続きました。あと{left}で再入力できます。その間、他の人はログインできます。',
  },
  badge: {
    nobodys: 'ここに登録されたスタッフカードではありません。バウチャーのスキャンは、ログイン後に行ってください。',
    'wants-pin': '{name}さん、PINも入力してください。',
    locked: '未登録のカードが続けてスキャンされました。あと{left}でスキャンできます。PINではログインできます。',
  },
};

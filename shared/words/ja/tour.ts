import type { Words } from '../load.ts';

const GOOD = 'バウチャー1／3：使えるもの';
const REFUSED = 'バウチャー2／3：すでに使われたもの';
const OFFLINE = 'バウチャー3／3：回線が切れているとき';
const SCAN = 'スキャンする';

export const tour: Words['tour'] = {
  title: 'ツアー',
  theTour: '操作ツアー',
  step: 'ステップ{step, number}／{steps, number}',
  leave: 'ツアーを中止',
  finish: 'ツアーを終了',
  noneLeft: 'このレジのサンプルバウチャーは、ほぼすべて使用済みです。ツアーには未使用のものが2枚必要です。',
  steps: {
    good: { part: GOOD, now: 'お客様が来ました。サンプルシートのギフト券（Gift voucher）をスキャンするか、ボタンを押してください。', button: SCAN },
    redeem: { part: GOOD, now: 'バウチャーの内容が表示されました。Enterを押すと使用されます。' },
    'next-good': { part: GOOD, now: '緑：お渡ししてください。Enterを押すと、次のお客様の受付に移ります。' },
    refused: { part: REFUSED, now: 'サンプル「Used last week」をスキャンするか、ボタンを押してください。', button: SCAN },
    'next-refused': { part: REFUSED, now: '赤：何も差し引かれていません。お客様への言葉を読んで、Enterを押してください。' },
    'plug-out': { part: OFFLINE, now: '回線が切れます。ケーブルを抜いて、どうなるか見てみましょう。', button: 'ケーブルを抜く' },
    offline: { part: OFFLINE, now: 'お客様は続けて来ます。別のギフト券（Gift voucher）をスキャンするか、ボタンを押してください。', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'リストに載っているバウチャーです。Enterを押してください。' },
    'next-offline': { part: OFFLINE, now: 'Enterを押してください。' },
    'plug-in': { part: OFFLINE, now: '回線が回復します。ケーブルをつなぎ直してください。', button: 'ケーブルをつなぐ' },
    settling: { part: OFFLINE, now: '発行元との処理が自動で行われています。数秒かかりますが、操作は不要です。' },
    done: { part: '以上です', now: '使用完了、受付不可、オフライン受付をひととおり体験しました。どのような場合も、どうすればよいかは画面に表示されます。' },
  },
  offline: {
    'accepted-offline': '青：お渡ししてください。発行元には、回線の回復後に通知されます。Enterを押してください。',
    redeemed: '緑：回線のほうが先に回復しました。Enterを押してください。',
    'not-accepted': '赤：回線が切れている間は受け付けられません。何も差し引かれていません。Enterを押してください。',
    'not-known': '黄：差し引かれた可能性があります。照会番号とバウチャーをお返しし、Enterを押して次のお客様へ進んでください。',
  },
};

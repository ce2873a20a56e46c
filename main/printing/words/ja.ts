import type { ReceiptWords } from './shape.ts';

export const ja: ReceiptWords = {
  locale: 'ja-JP',
  direction: 'ltr',
  training: '研修',
  trainingMeans: 'これはレシートではありません。何も使用されていません。',
  copy: (copy) => `控え ${copy}`,
  outcomes: {
    redeemed: { title: '使用済み', says: ['お客様のバウチャーは使用されました。', 'このレシートを保管してください。'] },
    'accepted-offline': { title: '受付済み', says: ['発行元に接続できない間にバウチャーを受け付けました。', '発行元にはまだ伝わっていません。下の照会番号で通知されます。', 'このレシートを保管してください。'] },
    conflict: { title: '受付済み', says: ['バウチャーを受け付けましたが、発行元の記録と異なります。', '確認中です。このレシートと照会番号を保管してください。'] },
    'not-accepted': { title: '受付不可', says: ['バウチャーは受け付けられませんでした。何も差し引かれていません。', '捨てずに、この照会番号と一緒に保管してください。'] },
    'not-known': { title: '確認中', says: ['バウチャーが使用されたかどうか、まだ分かりません。発行元に確認しています。', 'バウチャーを捨てずに、この照会番号と一緒に保管してください。'] },
    'taken-back': { title: '取消済み', says: ['使用は取り消されました。バウチャーは元に戻されます。', 'バウチャーとこの照会番号を保管してください。'] },
  },
  reference: '照会番号',
  code: 'バウチャー',
  account: '発行元',
  worth: '金額',
  left: '残額',
  time: '日時',
  till: 'レジ',
  cashier: '担当',
  uses: (count) => `${count}回分`,
  percent: (percent) => `${percent}%引き`,
  test: 'テスト印刷',
  testMeans: '上の文字がすべて正しく、この行の下で用紙が切れていれば、設定は完了です。',
};

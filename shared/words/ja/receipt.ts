import type { ReceiptCatalogue } from '../receipt.ts';

export const receipt: ReceiptCatalogue = {
  training: 'トレーニング',
  trainingMeans: 'これはレシートではありません。バウチャーは使用されていません。',
  copy: '再発行 {copy, number}',
  outcomes: {
    redeemed: { title: '使用完了', says: { 1: 'お客様のバウチャーを使用いたしました。', 2: 'このレシートを保管してください。' } },
    'accepted-offline': {
      title: '受付済み',
      says: { 1: '発行元に接続できない間に、バウチャーを受け付けました。', 2: '発行元にはまだ伝わっていません。下の照会番号で通知いたします。', 3: 'このレシートを保管してください。' },
    },
    conflict: { title: '受付済み', says: { 1: 'バウチャーを受け付けましたが、発行元の記録と異なります。', 2: '現在確認中です。このレシートと照会番号を保管してください。' } },
    'not-accepted': { title: '受付不可', says: { 1: 'バウチャーはお受けできませんでした。何も差し引かれていません。', 2: 'バウチャーは捨てずに、この照会番号と一緒に保管してください。' } },
    'not-known': { title: '確認中', says: { 1: 'バウチャーが使用されたかどうか、まだ分かりません。発行元に確認しています。', 2: 'バウチャーは捨てずに、この照会番号と一緒に保管してください。' } },
    'taken-back': { title: '取消済み', says: { 1: '使用を取り消しました。バウチャーを元に戻す手続きをしています。', 2: 'バウチャーとこの照会番号を保管してください。' } },
  },
  reference: '照会番号',
  code: 'バウチャー',
  account: '発行元',
  worth: '内容',
  left: '残り',
  sale: '会計',
  time: '日時',
  till: 'レジ',
  cashier: '担当',
  uses: '{count, plural, other {#回分}}',
  percent: '{percent, number}%引き',
  test: 'テスト印刷',
  testMeans: '上の文字がすべて正しく印字され、この行の下で用紙が切れていれば、プリンターの設定は完了です。',
};

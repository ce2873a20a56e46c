import type { Words } from '../load.ts';

export const sale: Words['sale'] = {
  title: '1件の会計に複数のバウチャー',
  open: '1件の会計に複数',
  number: '注文または伝票の番号',
  numberIs: 'スキャンするか入力してください。続けてバウチャーをスキャンすると、それぞれにこの番号が記録されます。',
  noNumber: '注文または伝票の番号をスキャンするか入力してください。',
  aVoucher: 'これはバウチャーで、会計の番号ではありません。先に番号をスキャンまたは入力し、その後でバウチャーをスキャンしてください。',
  tooLong: '会計の番号としては長すぎます（40文字まで）。別の番号をスキャンまたは入力してください。',
  begin: '開始',
  of: '会計 {sale}',
  goneOn: '{count, plural, other {この会計ではすでに#件を使用しています。}}',
  notRead: 'この会計ですでに使用した分を読み込めませんでした。これからスキャンする分は記録されます。',
  scanThem: 'バウチャーを1枚ずつスキャンしてください。',
  accepted: '受付済み {sum}',
  notKnown: '{count, plural, other {#件は結果不明で、合計に含まれていません。}}',
  notAccepted: '{count, plural, other {#件は受付不可でした。}}',
  list: 'この会計のバウチャー（新しい順）',
  end: '会計を終える',
};

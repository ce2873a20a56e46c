import type { Words } from '../load.ts';

export const approval: Words['approval'] = {
  risk: 'リスク：',
  ahead: '{count, plural, other {スキャン済み#件は、この後で順番に処理します。}}',
  nobody: '承認できる人のPINが、このレジに登録されていません。マネージャーを呼んでください。',
  whoAsks: '誰が承認しますか？',
  who: '承認者',
  reason: '理由（簡潔に）',
  noReason: '理由を入力してください。',
  pin: '{name}のPIN',
  noPin: '{name}のPINを入力してください。',
  showPin: 'PINを表示',
  contact: { name: 'お客様のお名前', phone: '電話番号', email: 'メールアドレス', missing: 'お名前と、電話番号またはメールアドレスを入力してください。' },
  asks: '「{button}」でよろしいですか？',
  redemption: '{worth}、{code}、照会番号 {reference}',
  errand: '{what}、{account}、照会番号 {reference}',
  tryAgain: { title: 'もう一度試しますか？', means: 'この件で発行元に接続中、アプリが2回停止しました。また停止する場合は、IT担当に連絡してください。', button: 'もう一度試す' },
  takeBack: {
    title: '使用を取り消しますか？',
    means: { goods: 'お渡ししたものを返していただきます。バウチャーは発行元で元に戻ります。', other: 'この件に関わっていない人が承認します。' },
    button: '取り消す',
  },
  resume: {
    title: '{account}を再開しますか？',
    about: '{account}：未処理{count, number}件',
    means: '発行元が3件続けて拒否しました。先に原因を調べてください。再開後に拒否された分は、すべて不一致になります。',
    button: '再開',
  },
  clock: {
    title: '時計は合っていますか？',
    about: 'このパソコンの時計は{day} {time}です。',
    means: '先に別の時計と見比べてください。合っていれば、オフライン受付を再開できます。',
    button: '時計は合っている',
  },
  answer: {
    yes: { title: 'お渡ししましたか？', means: 'お客様は受け取り済みです。発行元との処理は自動で行われます。', button: 'はい、お渡ししました' },
    no: { title: 'お渡ししていませんか？', means: 'お客様は受け取らずに帰られました。発行元で差し引かれていた場合は、自動で元に戻します。', button: 'いいえ、渡していません' },
  },
  slip: {
    title: 'この伝票を入力しますか？',
    titleLoss: '損失として入力しますか？',
    about: '{worth}、伝票 {number}、{time}',
    means: 'お渡しした人でも入力する人でもない、別の人が承認します。',
    button: '伝票を入力',
  },
};

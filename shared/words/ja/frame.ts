import type { Words } from '../load.ts';

export const frame: Words['frame'] = {
  roles: { cashier: 'レジ係', supervisor: '責任者', manager: 'マネージャー' },
  rooms: { desk: '受付', queue: '未処理', offline: 'オフライン', late: '伝票', history: '履歴', report: 'レポート', storage: 'データ', office: '管理', help: 'ヘルプ' },
  whoIsHere: '{name}（{role}）',
  signOut: 'ログアウト',
  notReady: '準備未完了',
  owed: '件未処理',
  forPersons: '件要対応',
  needsLooking: '確認が必要',
  shut: {
    title: 'VOUCHER DESKは使用できません',
    defect: 'Voucher Deskを起動できませんでした。',
    defectNow: '終了して、もう一度起動してください。直らない場合はIT担当に連絡してください。',
    until: 'それまで、このレジではバウチャーを使用できません。',
  },
  notRead: 'データは失われていません。ジャーナルに記録されています。しばらくしてからもう一度開いてください。続く場合はIT担当に連絡してください。',
  textSize: { label: '文字の大きさ', percent: '{percent, number}%' },
  help: {
    title: 'ヘルプとスキャナー',
    close: 'ヘルプを閉じる',
    scan: 'どの画面からでも、いつでもバウチャーをスキャンできます。コードを入力して<k>Enter</k>を押すこともできます。',
    enter: '<k>Enter</k>で使用し、次のお客様へ進みます。<k>Esc</k>ならバウチャーはそのままです。<k>Ctrl</k>+<k>P</k>でレシートを印刷します。',
    rooms: '<k>F4</k>で未処理一覧、<k>F2</k>で受付画面を開きます。スキャンすると、受付画面が自動で開きます。',
    keys: '画面とキー',
    forward: '<k>{key}</k> でこのウィンドウを一番手前に出します。',
    history: '<k>Ctrl</k>+<k>H</k>で履歴を開きます。履歴でのスキャンは検索だけで、使用はされません。',
    undo: '間違えて「使用完了」にしたとき：30秒以内なら横の「直前取消」。それ以降は責任者が取り消します。',
    sale: '<k>Ctrl</k>+<k>B</k>で、1件の会計に複数のバウチャーを受け付け、それぞれに会計の番号を記録します。',
    notKnown: '「結果不明」のとき：バウチャーを破棄しないでください。待つか、照会番号をお渡ししてお帰りいただきます。',
    textSize: '<k>Ctrl</k>+<k>+</k>で文字が大きく、<k>Ctrl</k>+<k>−</k>で小さくなり、<k>Ctrl</k>+<k>0</k>で元に戻ります。',
  },
};

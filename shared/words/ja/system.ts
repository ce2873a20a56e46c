import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: '移行先のパソコンの移行キー',
    moved: 'このパソコンに移すレジのファイル',
    provisioning: 'このレジの設定ファイル',
    target: 'このレジのファイルの保存先',
    key: 'このパソコンの移行キーの保存先',
    receipt: 'レシートの保存先',
  },
  notStarted: { title: 'Voucher Deskを起動できませんでした', now: '何も削除されていません。もう一度起動してください。それでも解決しない場合は、IT担当に連絡してください。' },
};

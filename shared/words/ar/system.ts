import type { SystemCatalogue } from '../system.ts';

export const system: SystemCatalogue = {
  choose: {
    receiver: 'مفتاح النقل من الحاسوب الآخر',
    moved: 'ملف الصندوق القادم إلى هنا',
    provisioning: 'ملف تجهيز هذا الصندوق',
    target: 'مكان حفظ ملف هذا الصندوق',
    key: 'مكان حفظ مفتاح النقل لهذا الحاسوب',
    receipt: 'مكان حفظ الإيصال',
  },
  notStarted: { title: 'تعذّر تشغيل Voucher Desk', now: 'لم يُحذف شيء. شغّله من جديد؛ وإن لم يُفِد ذلك فاتصل بالدعم التقني.' },
};

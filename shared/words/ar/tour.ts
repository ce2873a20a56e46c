import type { Words } from '../load.ts';

const GOOD = 'القسيمة 1 من 3: صالحة';
const REFUSED = 'القسيمة 2 من 3: سبق استخدامها';
const OFFLINE = 'القسيمة 3 من 3: والاتصال مقطوع';
const SCAN = 'امسحها بدلًا عني';

export const tour: Words['tour'] = {
  title: 'الجولة',
  theTour: 'الجولة التعريفية',
  step: 'الخطوة {step, number} من {steps, number}',
  leave: 'ترك الجولة',
  finish: 'إنهاء الجولة',
  noneLeft: 'استُخدمت قسائم التجربة عند هذا الصندوق كلها تقريبًا. تحتاج الجولة إلى اثنتين لم تُستخدما.',
  steps: {
    good: { part: GOOD, now: 'جاء ضيف. امسح قسيمة هدية من ورقة التجربة، أو اضغط الزر.', button: SCAN },
    redeem: { part: GOOD, now: 'هذه قيمتها. اضغط Enter لاستخدامها.' },
    'next-good': { part: GOOD, now: 'أخضر: سلّم المطلوب. اضغط Enter فيصبح البرنامج جاهزًا للضيف التالي.' },
    refused: { part: REFUSED, now: 'امسح القسيمة «Used last week»، أو اضغط الزر.', button: SCAN },
    'next-refused': { part: REFUSED, now: 'أحمر: لم يُخصم شيء. اقرأ ما تقوله للضيف، ثم اضغط Enter.' },
    'plug-out': { part: OFFLINE, now: 'ينقطع الاتصال. افصل القابس لترى ذلك.', button: 'فصل القابس' },
    offline: { part: OFFLINE, now: 'ما زال الضيوف يأتون. امسح قسيمة هدية أخرى، أو اضغط الزر.', button: SCAN },
    'offline-redeem': { part: OFFLINE, now: 'يعرفها البرنامج من قائمته. اضغط Enter.' },
    'next-offline': { part: OFFLINE, now: 'اضغط Enter.' },
    'plug-in': { part: OFFLINE, now: 'يعود الاتصال. أعد توصيل القابس.', button: 'توصيل القابس' },
    settling: { part: OFFLINE, now: 'يسوّي البرنامج العملية مع المزوّد تلقائيًا. يستغرق ذلك بضع ثوانٍ، ولا يلزم أحدًا فعل شيء.' },
    done: { part: 'هذا كل شيء', now: 'صالحة ومرفوضة ودون اتصال: رأيت ما قد يأتي به الضيف. ومهما كان، تبيّن الشاشة ما العمل.' },
  },
  offline: {
    'accepted-offline': 'أزرق: سلّم المطلوب. يُبلَّغ المزوّد حين يعود الاتصال. اضغط Enter.',
    redeemed: 'أخضر: كان الاتصال أسرع منك. اضغط Enter.',
    'not-accepted': 'أحمر: لا يمكن قبول هذه دون اتصال. لم يُخصم شيء. اضغط Enter.',
    'not-known': 'أصفر: ربما خُصمت. أعد القسيمة ومعها المرجع، واضغط Enter للضيف التالي.',
  },
};

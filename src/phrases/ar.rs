//! Arabic, the modern standard language.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Arabic.
pub const ARABIC: Language = Language {
    tag: "ar",
    direction: Direction::RightToLeft,
    name: "العربية",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "الأقسام",
        cards: "البطاقات",
        show_all: "عرض الكل",
        show_one: "عرض واحدة تلو الأخرى",
        previous: "البطاقة السابقة",
        next: "البطاقة التالية",
    },
    extras: ExtrasPhrases {
        turn_to_back: "قراءة البيان",
        turn_to_front: "العودة إلى العنوان",
        share: "مشاركة",
        read: "القراءة بصوت عالٍ",
        filter: "تصفية",
        language: "اللغة",
        adopted: "اعتمده مجلس التعليم في {date}",
        unavailable: "يتعذر عرض هذا النص حاليًا. يُرجى المحاولة مرة أخرى لاحقًا.",
    },
    widget: WidgetPhrases {
        pause: "إيقاف عرض البطاقات مؤقتًا",
        play: "تشغيل عرض البطاقات",
        controls: "اختيار بطاقة",
        card: "البطاقة",
        of: "من",
    },
    tools: ToolsPhrases {
        copy_link: "نسخ الرابط",
        copy_text: "نسخ النص",
        share_by_system: "مشاركة…",
        link_copied: "تم نسخ الرابط",
        text_copied: "تم نسخ النص",
        not_copied: "يتعذر النسخ هنا. تم تحديد النص ليمكن نسخه يدويًا.",
        to_copy: "النص المراد نسخه",
        stop_reading: "إيقاف القراءة",
        words_to_find: "عرض البطاقات التي تحتوي على هذه الكلمات",
        clear: "مسح",
        tally: Plural {
            zero: "لا توجد بطاقة تحتوي على هذه الكلمات",
            one: "بطاقة واحدة من أصل {total}",
            two: "بطاقتان من أصل {total}",
            few: "{count} بطاقات من أصل {total}",
            many: "{count} بطاقة من أصل {total}",
            other: "{count} بطاقة من أصل {total}",
        },
    },
    kiosk: KioskPhrases {
        welcome: "مرحبًا بكم",
        begin: "المسوا الشاشة للبدء",
        bar: "تسهيل استخدام هذه الشاشة",
        text_size: "حجم النص",
        contrast: "التباين",
        reach: "إنزال",
        question: "هل ما زلتم هنا؟",
        stay: "المسوا للبقاء",
        starts_over: "تبدأ هذه الشاشة من جديد بعد {count} ث.",
    },
};

//! Chinese in traditional characters.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Traditional Chinese.
pub const TRADITIONAL_CHINESE: Language = Language {
    tag: "zh-Hant",
    direction: Direction::LeftToRight,
    name: "繁體中文",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "區段",
        cards: "卡片",
        show_all: "顯示全部",
        show_one: "逐張顯示",
        previous: "上一張卡片",
        next: "下一張卡片",
    },
    extras: ExtrasPhrases {
        turn_to_back: "閱讀內文",
        turn_to_front: "返回標題",
        share: "分享",
        read: "朗讀",
        filter: "篩選",
        language: "語言",
        adopted: "由教育委員會於{date}通過",
        unavailable: "目前無法顯示此內容。請稍後再試。",
    },
    widget: WidgetPhrases {
        pause: "暫停卡片輪播", play: "開始卡片輪播", controls: "選擇卡片", card: "卡片", of: "/"
    },
    tools: ToolsPhrases {
        copy_link: "複製連結",
        copy_text: "複製文字",
        share_by_system: "分享…",
        link_copied: "已複製連結",
        text_copied: "已複製文字",
        not_copied: "此處無法複製。文字已選取，您可以自行複製。",
        to_copy: "要複製的文字",
        stop_reading: "停止朗讀",
        words_to_find: "顯示包含這些字詞的卡片",
        clear: "清除",
        tally: Plural {
            zero: "沒有卡片包含這些字詞",
            one: "",
            two: "",
            few: "",
            many: "",
            other: "{total} 張卡片中有 {count} 張符合",
        },
    },
    kiosk: KioskPhrases {
        welcome: "歡迎",
        begin: "觸摸螢幕開始",
        bar: "讓此螢幕更易使用",
        text_size: "文字大小",
        contrast: "對比度",
        reach: "下移",
        question: "您還在嗎？",
        stay: "觸摸以繼續",
        starts_over: "此螢幕將在 {count} 秒後重新開始。",
    },
};

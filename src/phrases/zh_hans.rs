//! Chinese in simplified characters.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Simplified Chinese.
pub const SIMPLIFIED_CHINESE: Language = Language {
    tag: "zh-Hans",
    direction: Direction::LeftToRight,
    name: "简体中文",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "栏目",
        cards: "卡片",
        show_all: "显示全部",
        show_one: "逐张显示",
        previous: "上一张卡片",
        next: "下一张卡片",
    },
    extras: ExtrasPhrases {
        turn_to_back: "阅读正文",
        turn_to_front: "返回标题",
        share: "分享",
        read: "朗读",
        filter: "筛选",
        language: "语言",
        adopted: "由教育委员会于{date}通过",
        unavailable: "目前无法显示此内容。请稍后再试。",
    },
    widget: WidgetPhrases {
        pause: "暂停卡片轮播", play: "开始卡片轮播", controls: "选择卡片", card: "卡片", of: "/"
    },
    tools: ToolsPhrases {
        copy_link: "复制链接",
        copy_text: "复制文本",
        share_by_system: "分享…",
        link_copied: "已复制链接",
        text_copied: "已复制文本",
        not_copied: "此处无法复制。文本已选中，您可以自行复制。",
        to_copy: "要复制的文本",
        stop_reading: "停止朗读",
        words_to_find: "显示包含这些字词的卡片",
        clear: "清除",
        tally: Plural {
            zero: "没有卡片包含这些字词",
            one: "",
            two: "",
            few: "",
            many: "",
            other: "{total} 张卡片中有 {count} 张符合",
        },
    },
    kiosk: KioskPhrases {
        welcome: "欢迎",
        begin: "触摸屏幕开始",
        bar: "让此屏幕更易使用",
        text_size: "文字大小",
        contrast: "对比度",
        reach: "下移",
        question: "您还在吗？",
        stay: "触摸以继续",
        starts_over: "此屏幕将在 {count} 秒后重新开始。",
    },
};

//! Vietnamese.

use super::{Direction, ExtrasPhrases, KioskPhrases, Language, LoaderPhrases, Plural, ToolsPhrases, WidgetPhrases};

/// The interface in Vietnamese.
pub const VIETNAMESE: Language = Language {
    tag: "vi",
    direction: Direction::LeftToRight,
    name: "Tiếng Việt",
    reviewed: false,
    loader: LoaderPhrases {
        sections: "Các mục",
        cards: "Các thẻ",
        show_all: "Hiển thị tất cả",
        show_one: "Hiển thị từng thẻ một",
        previous: "Thẻ trước",
        next: "Thẻ tiếp theo",
    },
    extras: ExtrasPhrases {
        turn_to_back: "Đọc nội dung",
        turn_to_front: "Quay lại tiêu đề",
        share: "Chia sẻ",
        read: "Đọc to",
        filter: "Lọc",
        language: "Ngôn ngữ",
        adopted: "Được hội đồng giáo dục thông qua ngày {date}",
        unavailable: "Hiện không thể hiển thị nội dung này. Vui lòng thử lại sau.",
    },
    widget: WidgetPhrases {
        pause: "Tạm dừng chuyển thẻ",
        play: "Tự động chuyển thẻ",
        controls: "Chọn một thẻ",
        card: "Thẻ",
        of: "trên",
    },
    tools: ToolsPhrases {
        copy_link: "Sao chép liên kết",
        copy_text: "Sao chép văn bản",
        share_by_system: "Chia sẻ…",
        link_copied: "Đã sao chép liên kết",
        text_copied: "Đã sao chép văn bản",
        not_copied: "Không thể sao chép tại đây. Văn bản đã được chọn để quý vị tự sao chép.",
        to_copy: "Văn bản cần sao chép",
        stop_reading: "Dừng đọc",
        words_to_find: "Hiển thị các thẻ có những từ này",
        clear: "Xóa",
        tally: Plural {
            zero: "Không có thẻ nào chứa những từ này",
            one: "",
            two: "",
            few: "",
            many: "",
            other: "{count} trong số {total} thẻ",
        },
    },
    kiosk: KioskPhrases {
        welcome: "Chào mừng",
        begin: "Chạm vào màn hình để bắt đầu",
        bar: "Giúp màn hình này dễ dùng hơn",
        text_size: "Cỡ chữ",
        contrast: "Độ tương phản",
        reach: "Hạ xuống",
        question: "Quý vị còn ở đây không?",
        stay: "Chạm để ở lại",
        starts_over: "Màn hình này sẽ bắt đầu lại sau {count} giây.",
    },
};

package org.bitquarry.ui.markdown;

/** How a piece of text is set apart; looks add up. */
enum Look {
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE,
    LINK,
    /** A picture stands here; the text is one character that holds its place. */
    PICTURE
}

package org.bitquarry.model.table;

/** How a list hands out its pages. */
public enum Paging {
    /** Pages bear numbers: those after the first can be asked for side by side once the size is known. */
    NUMBERED,
    /** Only {@code next} leads on, one page after another. */
    OPAQUE,
    /** Everything comes in one answer. */
    SINGLE
}

package org.bitquarry.workbench.core.find;

/**
 * Something that can be found.
 *
 * @param kind what it is
 * @param name by which it is found, in one line
 * @param where it is, or what else tells it from others: parts with a dot in the middle between; may be empty
 * @param recent how lately a person was there: the higher the later, 0 for never
 * @param text that is searched when the name doesn't fit, such as a whole script; may be empty
 * @param target what is opened
 */
public record FindEntry(FindKind kind, String name, String where, int recent, String text, FindTarget target) {
    /** Makes one without a text. */
    public FindEntry(FindKind kind, String name, String where, int recent, FindTarget target) {
        this(kind, name, where, recent, "", target);
    }
}

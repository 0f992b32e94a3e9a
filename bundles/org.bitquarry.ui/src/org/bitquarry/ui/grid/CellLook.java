package org.bitquarry.ui.grid;

import org.bitquarry.ui.theme.Palette;

/**
 * How a cell is painted.
 *
 * @param text in one line
 * @param ground what it stands on
 * @param ink what it is written in
 * @param italic NULL, and what stands for a value
 * @param right stands at the right edge
 * @param struck the row goes
 * @param marked a commit writes the cell
 * @param wrong what it holds can't be sent
 * @param link leads somewhere
 * @param absent nobody has told the value yet: a hollow bar stands there, and the text is for those who don't see it
 */
record CellLook(
        String text,
        Palette ground,
        Palette ink,
        boolean italic,
        boolean right,
        boolean struck,
        boolean marked,
        boolean wrong,
        boolean link,
        boolean absent) {}

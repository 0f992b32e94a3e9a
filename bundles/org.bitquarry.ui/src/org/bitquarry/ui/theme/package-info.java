/**
 * How everything looks: the palette's tokens, the icons that follow it, and the switch between light and dark. Widgets
 * take colours and images from here and nowhere else.
 */
@NullMarked
package org.bitquarry.ui.theme;

import org.jspecify.annotations.NullMarked;

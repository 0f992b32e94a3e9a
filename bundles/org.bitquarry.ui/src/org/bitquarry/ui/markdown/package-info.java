/** Markdown as a page in a window: read on any thread, shown in the theme's colours. Knows no table and no datasource. */
@NullMarked
package org.bitquarry.ui.markdown;

import org.jspecify.annotations.NullMarked;

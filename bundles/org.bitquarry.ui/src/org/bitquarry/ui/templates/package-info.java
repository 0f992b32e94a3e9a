/** Snippets of SQL that are typed by a short name, with fields to fill in. */
@NullMarked
package org.bitquarry.ui.templates;

import org.jspecify.annotations.NullMarked;

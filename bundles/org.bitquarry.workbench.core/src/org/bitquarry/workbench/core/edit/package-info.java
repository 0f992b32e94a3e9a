/**
 * Edits of rows before they are sent: staged, validated, journalled, planned, committed row by row. Knows no widget.
 */
@NullMarked
package org.bitquarry.workbench.core.edit;

import org.jspecify.annotations.NullMarked;

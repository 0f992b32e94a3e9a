/** What can be seen in a value or a row: JSON as a tree, differences by line, moments in words, what a row leads to. */
@NullMarked
package org.bitquarry.workbench.core.inspect;

import org.jspecify.annotations.NullMarked;

/** What a person may look for, and how it is found: names by their letters, addresses of pages by their rows. */
@NullMarked
package org.bitquarry.workbench.core.find;

import org.jspecify.annotations.NullMarked;

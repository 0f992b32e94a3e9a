@NullMarked
package org.bitquarry.workbench.core.gallery;

import org.jspecify.annotations.NullMarked;

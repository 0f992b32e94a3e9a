@NullMarked
package org.bitquarry.ui.templates;

import org.jspecify.annotations.NullMarked;

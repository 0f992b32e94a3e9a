@NullMarked
package org.bitquarry.model;

import org.jspecify.annotations.NullMarked;

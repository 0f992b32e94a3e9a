/** The tables of Bitbucket Cloud, each one literal. Pure data; nothing here reads or sends. */
@NullMarked
package org.bitquarry.bitbucket.tables;

import org.jspecify.annotations.NullMarked;

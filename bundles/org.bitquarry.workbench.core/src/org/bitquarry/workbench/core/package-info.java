/**
 * The state of the application without a window: profiles and secrets, live datasources, query and commit jobs, pending
 * changes.
 */
@NullMarked
package org.bitquarry.workbench.core;

import org.jspecify.annotations.NullMarked;

/** Datasources: their profiles, where their secrets are kept, and the live connections made of both. */
@NullMarked
package org.bitquarry.workbench.core.datasource;

import org.jspecify.annotations.NullMarked;

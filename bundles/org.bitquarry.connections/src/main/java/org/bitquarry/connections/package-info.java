/** Connection profiles, the catalogue of their properties, connection strings, and where secrets are kept (the interface only). */
@NullMarked
package org.bitquarry.connections;

import org.jspecify.annotations.NullMarked;

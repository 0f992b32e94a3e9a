package org.bitquarry.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardingConnectorTest {
    static Stream<Method> everythingAConnectorDoes() {
        return Stream.of(Connector.class.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    /** One with a default that nobody forwards would give the default's answer instead of the source's. */
    @ParameterizedTest
    @MethodSource("everythingAConnectorDoes")
    void isForwarded(Method method) throws NoSuchMethodException {
        assertThat(ForwardingConnector.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass())
                .isEqualTo(ForwardingConnector.class);
    }
}

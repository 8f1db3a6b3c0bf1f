package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.stream.StreamFaults;
import cn.dingban.sandbox.wire.Faults;

/** All that goes wrong on purpose. */
@SandboxBean
final class Trouble {

    private final Faults faults;
    private final StreamFaults streamFaults;

    Trouble(Faults faults, StreamFaults streamFaults) {
        this.faults = faults;
        this.streamFaults = streamFaults;
    }

    Faults calls() {
        return faults;
    }

    StreamFaults stream() {
        return streamFaults;
    }

    void end() {
        faults.clear();
        streamFaults.unmute();
    }
}

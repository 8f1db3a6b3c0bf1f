package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults still to happen, in the order they were asked for. */
@SandboxBean
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    public synchronized void add(Fault fault) {
        int times = fault.times() == null ? 1 : fault.times();
        for (int i = 0; i < times && waiting.size() < 10_000; i++) {
            waiting.add(new Fault(fault.path(), fault.method(), fault.kind(), 1));
        }
    }

    public synchronized void clear() {
        waiting.clear();
    }

    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized Optional<Fault.Kind> next(String method, String path) {
        Optional<Fault> due =
                waiting.stream().filter(fault -> fault.concerns(method, path)).findFirst();
        due.ifPresent(waiting::remove);
        return due.map(Fault::kind);
    }
}

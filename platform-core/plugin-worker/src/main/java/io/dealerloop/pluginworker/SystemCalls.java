package io.dealerloop.pluginworker;

/**
 * Numbers of system calls, which differ by processor.
 *
 * @param audit how the kernel names the processor
 * @param refused calls no plugin has business with: sockets, programs, other processes and signals to them, privileges, namespaces, other
 *     ways around files (io_uring, owners and modes, memory files), the kernel itself
 */
record SystemCalls(int audit, int prctl, int prlimit, int openat, int close, int seccomp, int start, int threadKill, int thread, int clock,
        int scheduler, int[] refused) {

    private static final int ASK_FOR_OLD_CLONE = 435;

    static SystemCalls of(String processor) {
        return switch (processor) {
            case "amd64", "x86_64" -> new SystemCalls(0xC000003E, 157, 302, 257, 3, 317, 56, 234, 186, 228, 144, new int[] {
                // socket, connect, accept, sendto, sendmsg, bind, listen, socketpair, accept4
                41, 42, 43, 44, 46, 49, 50, 53, 288,
                // fork, vfork, execve, execveat
                57, 58, 59, 322,
                // ptrace, process_vm_readv, process_vm_writev, kill, tkill, rt_sigqueueinfo, rt_tgsigqueueinfo, pidfd_*, rt_sigaction
                101, 310, 311, 62, 200, 129, 297, 424, 434, 438, 13,
                // setuid, setgid, setreuid, setregid, setgroups, setresuid, setresgid, capset, unshare, setns
                105, 106, 113, 114, 116, 117, 119, 126, 272, 308,
                // io_uring_*, memfd_create, open_by_handle_at, chmod, fchmod, fchmodat, fchmodat2, chown, fchown, lchown, fchownat, *xattr, utime*
                425, 426, 427, 319, 304, 90, 91, 268, 452, 92, 93, 94, 260, 188, 189, 190, 197, 198, 199, 132, 235, 261, 280,
                // mount, umount2, pivot_root, chroot, swapon, reboot, *_module, kexec_load, bpf, perf_event_open, userfaultfd, keys, setrlimit
                165, 166, 155, 161, 167, 169, 175, 176, 313, 246, 321, 298, 323, 248, 249, 250, 160});
            case "aarch64" -> new SystemCalls(0xC00000B7, 167, 261, 56, 57, 277, 220, 131, 178, 113, 119, new int[] {
                198, 203, 202, 206, 211, 200, 201, 199, 242,
                221, 281,
                117, 270, 271, 129, 130, 138, 240, 424, 434, 438, 134,
                146, 144, 145, 143, 159, 147, 149, 91, 97, 268,
                425, 426, 427, 279, 265, 52, 53, 452, 55, 54, 5, 6, 7, 14, 15, 16, 88,
                40, 39, 41, 51, 224, 142, 105, 273, 106, 104, 280, 241, 282, 217, 218, 219, 164});
            default -> throw new UnsupportedOperationException("not known how on " + processor);
        };
    }

    int clone3() {
        return ASK_FOR_OLD_CLONE;
    }

    int landlockCreate() {
        return 444;
    }

    int landlockAdd() {
        return 445;
    }

    int landlockRestrict() {
        return 446;
    }
}

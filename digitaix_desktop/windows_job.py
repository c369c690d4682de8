"""Limits the memory of a confined process on Windows. Untried on Windows."""

from __future__ import annotations

import subprocess
import sys

_EXTENDED_LIMIT_INFORMATION = 9
_PROCESS_MEMORY = 0x100
_KILL_ON_CLOSE = 0x2000
_SET_QUOTA_AND_TERMINATE = 0x0101


def limit_memory(process: subprocess.Popen[bytes], most_bytes: int) -> object:
    """Put a process just started into a job with a memory limit; does nothing elsewhere.

    The answer must be kept as long as the process lives: with it the job closes, and ends it. If
    Windows refuses the job, the process goes on without: the file was already looked at from
    outside, and the time limit holds.
    """
    holder: object = None
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class Basic(ctypes.Structure):
            _fields_ = (
                ("per_process_user_time", ctypes.c_int64),
                ("per_job_user_time", ctypes.c_int64),
                ("flags", wintypes.DWORD),
                ("minimum_working_set", ctypes.c_size_t),
                ("maximum_working_set", ctypes.c_size_t),
                ("active_processes", wintypes.DWORD),
                ("affinity", ctypes.c_size_t),
                ("priority_class", wintypes.DWORD),
                ("scheduling_class", wintypes.DWORD),
            )

        class Extended(ctypes.Structure):
            _fields_ = (
                ("basic", Basic),
                ("io_counters", ctypes.c_uint64 * 6),
                ("process_memory", ctypes.c_size_t),
                ("job_memory", ctypes.c_size_t),
                ("peak_process_memory", ctypes.c_size_t),
                ("peak_job_memory", ctypes.c_size_t),
            )

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        wanted = Extended()
        wanted.basic.flags = _PROCESS_MEMORY | _KILL_ON_CLOSE
        wanted.process_memory = most_bytes
        kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(wanted), ctypes.sizeof(wanted)
        )
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = wintypes.HANDLE(kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, process.pid))
        kernel.AssignProcessToJobObject(job, handle)
        kernel.CloseHandle(handle)
        holder = _Job(job, kernel.CloseHandle)
    return holder


class _Job:
    """Closes the job once nobody holds it any more."""

    def __init__(self, handle: object, close: object) -> None:
        self._handle, self._close = handle, close

    def __del__(self) -> None:
        if callable(self._close):
            self._close(self._handle)

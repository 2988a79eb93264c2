#!/bin/sh
# Install the system packages that are missing, where that is allowed; else name them in one line.
#   system_packages.sh python   what a virtual environment needs
#   system_packages.sh screen   what a window needs
#   system_packages.sh test     what the tests need
#   system_packages.sh package  what building the Debian package needs
#   system_packages.sh test-package  what trying that package out needs
set -eu

has_lib() { { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -qF "$1"; }
need=""
wished="" # what a test does without, if it must
lib() { has_lib "$1" || need="$need $2"; }

qt() {
    lib libEGL.so.1 libegl1
    lib libGL.so.1 libgl1
    lib libfontconfig.so.1 libfontconfig1
    lib libdbus-1.so.3 libdbus-1-3
    lib libglib-2.0.so.0 libglib2.0-0
    lib libxkbcommon.so.0 libxkbcommon0
}

xcb() {
    lib libxkbcommon-x11.so.0 libxkbcommon-x11-0
    lib libxcb-cursor.so.0 libxcb-cursor0
    lib libxcb-icccm.so.4 libxcb-icccm4
    lib libxcb-keysyms.so.1 libxcb-keysyms1
    lib libxcb-shape.so.0 libxcb-shape0
}

tool() { command -v "$1" >/dev/null 2>&1 || need="$need $2"; }

# Evolution's library reads the vCards that Agenda writes.
evolution() {
    /usr/bin/python3 -c 'import gi; gi.require_version("EBookContacts", "1.2")' >/dev/null 2>&1 ||
        wished="$wished python3-gi gir1.2-ebookcontacts-1.2"
}

# dpkg-shlibdeps looks the libraries up that the packaged Qt and Python are linked to.
linked() {
    lib libwayland-cursor.so.0 libwayland-cursor0
    lib libwayland-egl.so.1 libwayland-egl1
    lib libcups.so.2 libcups2
}

system_python() {
    sh "$(dirname "$0")/system_python.sh" >/dev/null 2>&1 && return
    if [ -x /usr/bin/python3 ] && ! /usr/bin/python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        need="$need python3.11 python3.11-venv" # beside the older one of Ubuntu 22.04
    else
        need="$need python3 python3-venv"
    fi
}

case "${1:-}" in
python)
    [ -n "$(sh "$(dirname "$0")/find_python.sh")" ] || need="$need python3 python3-venv"
    ;;
screen)
    qt
    xcb
    ;;
test)
    qt
    xcb
    tool Xvfb xvfb
    tool git git
    evolution
    ;;
package)
    system_python
    tool dpkg-shlibdeps dpkg-dev
    tool objdump binutils
    qt
    xcb
    linked
    ;;
test-package)
    tool debootstrap debootstrap
    tool Xvfb xvfb
    tool xdotool xdotool
    tool import imagemagick
    ;;
*)
    echo "usage: $0 python|screen|test|package|test-package" >&2
    exit 2
    ;;
esac

[ -n "$need$wished" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
    [ -n "$need" ] || exit 0
    echo "Agenda needs what Debian calls:$need" >&2
    exit 3
fi
if [ "$(id -u)" = 0 ]; then
    run=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    run="sudo"
else
    [ -n "$need" ] || exit 0
    echo "Agenda needs system packages; type: sudo apt install$need" >&2
    exit 3
fi

# shellcheck disable=SC2086 # lists of words
install() {
    echo "Installing system packages:$1"
    $run apt-get update -qq &&
        $run env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $1 >/dev/null
}

[ -z "$need" ] || install "$need"
[ -z "$wished" ] || install "$wished" || echo "Without these, the tests that want them are skipped."

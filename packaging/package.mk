# The Debian package and its test (docs/packaging.md).
#   make package        build/agenda_<version>_<architecture>.deb
#   make test-package   install it in a clean Debian 12, use it there, remove it (needs root)

XZ_LEVEL ?= 4

.PHONY: package test-package

package:
	@sh packaging/system_packages.sh package
	@nice "$$(sh packaging/system_python.sh)" packaging/build_deb.py --xz-level $(XZ_LEVEL)

test-package: setup package
	@sh packaging/system_packages.sh test-package
	@test "$$(id -u)" = 0 || { echo "A clean Debian is set up as root; type: sudo make test-package" >&2; exit 3; }
	@AGENDA_TEST_PACKAGE=1 nice unshare --mount --propagation private $(PY) -m pytest tests/packaging

# The front door. `make help` lists what there is.

PREFIX ?= /usr/local
EXAMPLE ?= examples/全县办公室工作会议
SECONDS ?= 60
FUZZ_SEED ?= 0
BENCH_ARGUMENTS ?=
GROWTH_ARGUMENTS ?=
DIFFERENTIAL_ARGUMENTS ?=

# The tests watch that no two uses of a variable overlap; the program that has passed them need not watch again. The linker
# of Swift itself has nothing to say about the functions of the C library that the static Foundation does not call.
SWIFT_RELEASE = -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked -Xswiftc -use-ld=lld
RELEASE = .build/release/huiwu

# What the program is built and run with, and what the tests compare it with (Debian names).
BUILD_PACKAGES = pkg-config libxml2-dev libzip-dev libdeflate-dev libssl-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
TEST_PACKAGES = pandoc libreoffice-writer libreoffice-calc libreoffice-impress poppler-utils libxml2-utils fonts-noto-cjk fonts-liberation python3-venv zip unzip bsdextrautils
TEST_PYTHON = python-docx odfdo openpyxl lxml

# Installs Debian packages that are missing; with sudo when not root. Fails when one is missing in the end.
define install_packages
	@missing=$$(for package in $(1); do \
	  dpkg-query -W -f '$${Status}\n' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	[ -z "$$missing" ] && exit 0; \
	echo "installing:" $$missing; \
	command -v apt-get >/dev/null || { echo "please install:" $$missing >&2; exit 1; }; \
	root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	$$root apt-get -qq -o Acquire::Retries=2 update && \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $$missing
endef

.PHONY: help packet build test plugins format lint bench growth differential sanitize fuzz install clean build-packages test-packages

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

packet: build ## install what is missing, build, and make the packet of the example meeting
	$(RELEASE) build "$(EXAMPLE)"

build: build-packages ## build the program in release mode
	swift build $(SWIFT_RELEASE) --product huiwu

test: build test-packages ## run all tests, those of the command line on the program as it is shipped
	swift build --build-tests
	HUIWU_PROGRAM="$(CURDIR)/$(RELEASE)" swift test --skip-build --disable-xctest

plugins: build-packages ## build and test the examples of a package with a check and a paper, and of plug-ins
	swift test --package-path examples/plugins/swift --scratch-path .build/plugins --disable-xctest
	rm -rf .build/plugins-meeting && cp -r "$(EXAMPLE)" .build/plugins-meeting
	swift run --package-path examples/plugins/swift --scratch-path .build/plugins meeting-with-contacts \
	  .build/plugins-meeting .
	ls .build/plugins-meeting/packet/*-通讯录.docx
	swift build --product huiwu
	Scripts/check-plugins .build/debug/huiwu

format: ## format the sources in place
	swift format --in-place --recursive Sources Tests Package.swift examples/plugins/swift

lint: ## check the format of the sources
	swift format lint --strict --recursive Sources Tests Package.swift examples/plugins/swift

bench: build ## measure against pandoc, python-docx and openpyxl in the same run
	Benchmarks/run --program $(RELEASE) $(BENCH_ARGUMENTS)
	Benchmarks/reading --program $(RELEASE) $(BENCH_ARGUMENTS)

growth: build ## measure how the work of every reader, check and paper grows with its input
	Benchmarks/growth --program $(RELEASE) $(GROWTH_ARGUMENTS)

differential: build test-packages ## compare what is read with pandoc, LibreOffice, openpyxl and odfdo
	$${HUIWU_PYTHON:-$$([ -x .build/python/bin/python ] && echo .build/python/bin/python || echo python3)} \
	  Differential/run $(RELEASE) $(DIFFERENTIAL_ARGUMENTS)

sanitize: build-packages ## run the tests under AddressSanitizer
	swift test --sanitize=address --disable-xctest --scratch-path .build-asan

fuzz: build ## fuzz the readers for SECONDS=60
	FUZZ_SEED=$(FUZZ_SEED) Fuzzing/run $(SECONDS)

install: build ## install program, layouts, rules, data, completions and man pages under PREFIX=/usr/local
	install -D -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/huiwu"
	install -d "$(DESTDIR)$(PREFIX)/share/huiwu/Layouts" "$(DESTDIR)$(PREFIX)/share/huiwu/Rules" \
	  "$(DESTDIR)$(PREFIX)/share/huiwu/Data"
	install -m 644 Layouts/*.yaml "$(DESTDIR)$(PREFIX)/share/huiwu/Layouts"
	install -m 644 Rules/*.yaml "$(DESTDIR)$(PREFIX)/share/huiwu/Rules"
	install -m 644 Data/*.txt Data/*.bin "$(DESTDIR)$(PREFIX)/share/huiwu/Data"
	install -D -m 644 share/man/man1/huiwu.1 "$(DESTDIR)$(PREFIX)/share/man/man1/huiwu.1"
	install -D -m 644 share/man/zh_CN/man1/huiwu.1 "$(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/huiwu.1"
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(RELEASE) --generate-completion-script bash >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/huiwu"
	$(RELEASE) --generate-completion-script zsh >"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_huiwu"
	$(RELEASE) --generate-completion-script fish >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/huiwu.fish"

clean: ## remove everything that was built
	rm -rf .build .build-asan .build-fuzz

build-packages:
	$(call install_packages,$(BUILD_PACKAGES))

# A test whose program is missing is skipped with the reason, so a machine without network still runs the others.
test-packages:
	-$(call install_packages,$(TEST_PACKAGES))
	@[ -n "$$HUIWU_PYTHON" ] || .build/python/bin/python -c 'import docx, odfdo, openpyxl, lxml' 2>/dev/null || { \
	  python3 -m venv .build/python && .build/python/bin/python -m pip install --quiet --disable-pip-version-check \
	    $(TEST_PYTHON); } || echo "no Python packages; the tests that need them are skipped" >&2
